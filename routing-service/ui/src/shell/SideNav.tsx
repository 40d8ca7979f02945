import {
  IconBell,
  IconCircleCheck,
  IconClockExclamation,
  IconEye,
  IconInbox,
  IconStack2,
  IconUserCircle,
} from '@tabler/icons-react';
import { useMemo, type ComponentType } from 'react';
import { Link, useLocation, useSearchParams } from 'react-router';
import { useCounts, useEscalations, useTeams } from '../api/queries';
import { chains } from '../escalations/chains';
import { viewOf, type View } from '../queue/filter';
import { Logo } from './Logo';
import css from './SideNav.module.css';

interface Item {
  view: View;
  label: string;
  icon: ComponentType<{ size?: number; stroke?: number }>;
  count: number | undefined;
  urgent?: boolean;
}

export function SideNav({ className = '', onGo }: { className?: string | undefined; onGo?: () => void }) {
  const counts = useCounts().data;
  const teams = useTeams().data;
  const { data } = useEscalations('open');
  const escalations = useMemo(() => data && chains(data).length, [data]);
  const { pathname } = useLocation();
  const [params] = useSearchParams();
  const current = pathname === '/escalations' ? null : viewOf(params.get('view'));
  const open = counts && Object.values(counts.teams).reduce((sum, each) => sum + each, 0);
  const items: Item[] = [
    { view: 'mine', label: 'My tickets', icon: IconUserCircle, count: counts?.mine },
    { view: 'unassigned', label: 'Unassigned', icon: IconInbox, count: counts?.unassigned },
    { view: 'review', label: 'Review', icon: IconEye, count: counts && (counts.teams['review'] ?? 0) },
    { view: 'open', label: 'All open', icon: IconStack2, count: open },
    {
      view: 'risk',
      label: 'Breached & at risk',
      icon: IconClockExclamation,
      count: counts && counts.breached + counts.atRisk,
      urgent: (counts?.breached ?? 0) > 0,
    },
    { view: 'done', label: 'Done', icon: IconCircleCheck, count: undefined },
  ];
  return (
    <nav className={`${css.nav} ${className}`} aria-label="Queues">
      <div className={css.brand}>
        <Logo />
      </div>
      <ul className={css.list}>
        {items.map(({ view, label, icon: Icon, count, urgent }) => (
          <li key={view}>
            <NavLink
              to={`/?view=${view}`}
              here={current === view}
              label={label}
              count={count}
              urgent={urgent}
              onGo={onGo}
            >
              <Icon size={17} stroke={1.75} />
            </NavLink>
          </li>
        ))}
        <li>
          <NavLink
            to="/escalations"
            here={pathname === '/escalations'}
            label="Escalations"
            count={escalations}
            urgent={(escalations ?? 0) > 0}
            onGo={onGo}
          >
            <IconBell size={17} stroke={1.75} />
          </NavLink>
        </li>
      </ul>
      <h2 className={css.heading} id="nav-teams">
        Teams
      </h2>
      <ul className={css.list} aria-labelledby="nav-teams">
        {teams
          ?.filter((team) => team.id !== 'review')
          .map((team) => (
            <li key={team.id}>
              <NavLink
                to={`/?view=team:${encodeURIComponent(team.id)}`}
                here={current === `team:${team.id}`}
                label={team.name}
                count={counts && (counts.teams[team.id] ?? 0)}
                onGo={onGo}
              >
                <span className={css.dot} />
              </NavLink>
            </li>
          ))}
      </ul>
    </nav>
  );
}

interface NavLinkProps {
  to: string;
  here: boolean;
  label: string;
  count: number | undefined;
  urgent?: boolean | undefined;
  onGo?: (() => void) | undefined;
  children: React.ReactNode;
}

function NavLink({ to, here, label, count, urgent, onGo, children }: NavLinkProps) {
  return (
    <Link to={to} className={css.link} aria-current={here ? 'page' : undefined} onClick={onGo}>
      <span className={css.icon} aria-hidden>
        {children}
      </span>
      <span className={css.label} title={label}>
        {label}
      </span>
      {count !== undefined && count > 0 && (
        <span className={`${css.count} num`} data-urgent={urgent || undefined}>
          {count}
          <span className="sr"> tickets</span>
        </span>
      )}
    </Link>
  );
}
