import { RowSkeletons } from '../queue/RowSkeletons';
import css from './Shell.module.css';
import { Logo } from './Logo';

/** The desk's outline, before it is known who sits there. */
export function FirstPaint() {
  return (
    <div className={css.shell}>
      <div className={css.side}>
        <div className={css.brand}>
          <Logo />
        </div>
      </div>
      <div className={css.top} />
      <main className={css.main} aria-busy="true">
        <span className="sr">Loading</span>
        <RowSkeletons />
      </main>
    </div>
  );
}
