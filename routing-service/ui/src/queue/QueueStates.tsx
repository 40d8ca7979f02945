import { IconCloudOff, IconFilterOff, IconMoodSmile } from '@tabler/icons-react';
import { Unreachable } from '../api/http';
import { Notice } from '../parts/Notice';
import type { View } from './filter';
import { RowSkeletons } from './RowSkeletons';

const empty: Record<string, [string, string]> = {
  mine: ['Nothing is waiting for you', 'Tickets that you claim, or that are assigned to you, appear here.'],
  unassigned: ['Every ticket has an owner', 'New tickets that nobody owns appear here by themselves.'],
  review: ['Nothing to review', 'Messages that the rules cannot place safely appear here by themselves.'],
  open: ['All clear', 'New messages appear here by themselves, the most urgent first.'],
  risk: ['Every promise is on time', 'Tickets past half of their time appear here, then those that are overdue.'],
  done: ['Nothing resolved yet', 'Resolved tickets appear here.'],
};

interface QueueStatesProps {
  view: View;
  narrowed: boolean;
  loading: boolean;
  error: Error | null;
  retry(): void;
}

/** What a list shows when it has no rows: why that is, and what to do. */
export function QueueStates({ view, narrowed, loading, error, retry }: QueueStatesProps) {
  if (loading) {
    return (
      <div aria-busy="true" style={{ flex: 1, minHeight: 0 }}>
        <span className="sr" role="status">
          Loading tickets
        </span>
        <RowSkeletons />
      </div>
    );
  }
  if (error) {
    return (
      <Notice
        alert
        icon={<IconCloudOff size={22} />}
        title={error instanceof Unreachable ? 'The server does not answer' : 'The queue could not be loaded'}
        text={
          error instanceof Unreachable
            ? 'Nothing that was received is lost. This page tries again when the connection is back.'
            : error.message
        }
        action={{ label: 'Try again', run: retry }}
      />
    );
  }
  if (narrowed) {
    return (
      <Notice
        icon={<IconFilterOff size={22} />}
        title="No ticket fits"
        text="Take a filter away, or search for other words."
      />
    );
  }
  const [title, text] = empty[view] ?? ['This team has no open tickets', 'New ones appear here by themselves.'];
  return <Notice icon={<IconMoodSmile size={22} />} title={title} text={text} />;
}
