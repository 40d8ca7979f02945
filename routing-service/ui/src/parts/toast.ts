import { notifications } from '@mantine/notifications';

const close = { 'aria-label': 'Put this notice away' };

/** Something worked: short, and gone by itself. */
export function said(message: string): void {
  notifications.show({ message, autoClose: 3500, closeButtonProps: close });
}

/** A key that does nothing here says why. */
export function hinted(message: string): void {
  notifications.show({ id: 'hint', message, color: 'gray', autoClose: 3500, closeButtonProps: close });
}

/** Something did not: what, and why, for long enough to be read. */
export function failed(title: string, message: string, color: 'red' | 'orange' = 'red'): void {
  notifications.show({ title, message, color, autoClose: 8000, closeButtonProps: close });
}
