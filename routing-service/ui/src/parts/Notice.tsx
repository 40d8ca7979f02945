import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import css from './Notice.module.css';

interface NoticeProps {
  title: string;
  text?: string;
  icon?: ReactNode;
  action?: { label: string; run(): void };
  /** Announce it: something went wrong. */
  alert?: boolean;
  children?: ReactNode;
}

/** A whole area that has one thing to say: empty, gone, broken. */
export function Notice({ title, text, icon, action, alert, children }: NoticeProps) {
  return (
    <div className={css.notice} {...(alert ? { role: 'alert' } : {})}>
      {icon && <div className={css.icon}>{icon}</div>}
      <h2 className={css.title}>{title}</h2>
      {text && <p className={css.text}>{text}</p>}
      {action && (
        <Button variant="default" size="sm" onClick={action.run}>
          {action.label}
        </Button>
      )}
      {children}
    </div>
  );
}
