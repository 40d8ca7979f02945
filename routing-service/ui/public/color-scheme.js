// Runs before the first paint, so that a dark screen never flashes white. Kept apart because the page allows no inline script.
(function () {
  var chosen = null;
  try {
    chosen = localStorage.getItem('opentriage.scheme');
  } catch {
    // Storage may be switched off: follow the system.
  }
  var dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
