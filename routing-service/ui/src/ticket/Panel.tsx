import { useId, type ReactNode } from 'react';
import css from './Panel.module.css';

interface PanelProps {
  title: string;
  count?: number;
  end?: ReactNode;
  children: ReactNode;
}

export function Panel({ title, count, end, children }: PanelProps) {
  const id = useId();
  return (
    <section className={css.panel} aria-labelledby={id}>
      <header className={css.head}>
        <h2 id={id} className={css.title}>
          {title}
          {count !== undefined && <span className={`${css.count} num`}> {count}</span>}
        </h2>
        {end}
      </header>
      {children}
    </section>
  );
}
