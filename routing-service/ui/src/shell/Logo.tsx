import css from './Logo.module.css';

export function Logo() {
  return (
    <span className={css.logo}>
      <svg viewBox="0 0 32 32" width="22" height="22" aria-hidden>
        <rect width="32" height="32" rx="8" fill="#0b6a78" />
        <path d="M8 10h16M8 16h11M8 22h6" stroke="#fff" strokeWidth="3" strokeLinecap="round" />
      </svg>
      OpenTriage
    </span>
  );
}
