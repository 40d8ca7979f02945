import { RowSkeletons } from '../queue/RowSkeletons';
import css from './Shell.module.css';
import { Logo } from './Logo';

/** The desk's outline, before it is known who sits there. */
export function FirstPaint() {
  return (
    <div className={css.shell}>
      <div className={css.side}>
        <header className={css.brand}>
          <Logo />
        </header>
      </div>
      <div className={css.top} />
      <main className={css.main} aria-busy="true">
        <h1 className="sr">Loading the desk</h1>
        <RowSkeletons />
      </main>
    </div>
  );
}
