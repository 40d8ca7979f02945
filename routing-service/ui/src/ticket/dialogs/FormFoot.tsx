import { Button } from '@mantine/core';
import css from './FormFoot.module.css';

/** @param blocked the ticket does not allow it any more; what was typed can still be read and copied */
export function FormFoot({ action, blocked, onClose }: { action: string; blocked: boolean; onClose(): void }) {
  return (
    <div className={css.foot}>
      <Button variant="default" onClick={onClose}>
        Cancel
      </Button>
      <Button type="submit" disabled={blocked}>
        {action}
      </Button>
    </div>
  );
}
