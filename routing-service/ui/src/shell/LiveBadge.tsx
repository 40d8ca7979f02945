import { Tooltip } from '@mantine/core';
import { useConnection } from '../live/connection';
import type { Connection } from '../live/stream';
import css from './LiveBadge.module.css';

const words: Record<Connection, { word: string; means: string }> = {
  connecting: { word: 'Connecting', means: 'Asking for live changes' },
  live: { word: 'Live', means: 'Changes appear by themselves' },
  reconnecting: { word: 'Reconnecting', means: 'Live changes stopped: trying again, then catching up' },
  offline: { word: 'Offline', means: 'This computer has no network' },
};

export function LiveBadge() {
  const connection = useConnection();
  const { word, means } = words[connection];
  return (
    <Tooltip label={means}>
      <span className={css.badge} data-state={connection} role="status">
        <span className={css.dot} aria-hidden />
        <span className={css.word}>{word}</span>
      </span>
    </Tooltip>
  );
}
