import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import css from './Dialog.module.css';

interface DialogProps {
  opened: boolean;
  onClose(): void;
  title: string;
  children: ReactNode;
}

/**
 * A question over the page. Its head is no `header`: the page has one banner. The scroll is not locked, because locking it
 * adds a style element, which the page's policy forbids.
 */
export function Dialog({ opened, onClose, title, children }: DialogProps) {
  return (
    <Modal.Root opened={opened} onClose={onClose} size={460} lockScroll={false} transitionProps={{ duration: 90 }}>
      <Modal.Overlay />
      <Modal.Content>
        <div className={css.head}>
          <Modal.Title className={css.title}>{title}</Modal.Title>
          <Modal.CloseButton aria-label="Close" />
        </div>
        <div className={css.body}>{children}</div>
      </Modal.Content>
    </Modal.Root>
  );
}
