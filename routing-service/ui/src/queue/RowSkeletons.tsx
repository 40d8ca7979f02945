import css from './RowSkeletons.module.css';

const widths = [62, 48, 71, 55, 66, 43, 58, 69, 50, 61, 46, 64];

/** The shape of a queue while it loads. */
export function RowSkeletons() {
  return (
    <div className={css.rows} aria-hidden>
      {widths.map((width) => (
        <svg key={width} className={css.row} width="100%" height="44">
          <rect x="16" y="12" width="112" height="20" rx="6" />
          <rect x="152" y="16" width={`${width}%`} height="12" rx="6" />
        </svg>
      ))}
    </div>
  );
}
