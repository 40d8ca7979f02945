import css from './TicketSkeleton.module.css';

export function TicketSkeleton() {
  return (
    <section className={css.ticket} aria-label="Ticket" aria-busy="true">
      <svg width="100%" height="92" className={css.head} aria-hidden>
        <rect x="52" y="16" width="220" height="18" rx="6" />
        <rect x="52" y="54" width="340" height="16" rx="6" />
      </svg>
      <ThreadSkeleton />
    </section>
  );
}

export function ThreadSkeleton() {
  return (
    <div className={css.thread} role="status">
      <span className="sr">Loading the messages</span>
      <svg width="100%" height="260" className={css.lines} aria-hidden>
        {[88, 94, 71, 90, 52].map((width, index) => (
          <rect key={width} x="0" y={24 + index * 34} width={`${width}%`} height="14" rx="6" />
        ))}
      </svg>
    </div>
  );
}
