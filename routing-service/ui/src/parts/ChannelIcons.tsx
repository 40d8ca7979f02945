import {
  IconForms,
  IconHelpCircle,
  IconMail,
  IconMessage2,
  IconPhone,
  IconPrinter,
  IconUserEdit,
} from '@tabler/icons-react';
import type { Channel } from '../api/types';
import { channel as word } from '../words/labels';
import css from './ChannelIcons.module.css';

const icons: Record<Channel, typeof IconMail> = {
  PORTAL: IconMessage2,
  EMAIL: IconMail,
  WEB_FORM: IconForms,
  VOICEMAIL: IconPhone,
  FAX: IconPrinter,
  STAFF: IconUserEdit,
  UNKNOWN: IconHelpCircle,
};

export function ChannelIcon({ channel, size = 16 }: { channel: Channel; size?: number }) {
  const Icon = icons[channel] ?? IconHelpCircle;
  return <Icon size={size} stroke={1.75} aria-hidden />;
}

export function ChannelIcons({ channels }: { channels: Channel[] }) {
  const words = channels.map((each) => word[each]).join(', ');
  return (
    <span className={css.icons} title={words}>
      <span className="sr">{words}</span>
      {channels.map((each) => (
        <ChannelIcon key={each} channel={each} />
      ))}
    </span>
  );
}
