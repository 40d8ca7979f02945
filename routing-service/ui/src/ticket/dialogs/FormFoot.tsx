import { Button } from '@mantine/core';
import css from './FormFoot.module.css';

export function FormFoot({ action, onClose }: { action: string; onClose(): void }) {
  return (
    <div className={css.foot}>
      <Button variant="default" onClick={onClose}>
        Cancel
      </Button>
      <Button type="submit">{action}</Button>
    </div>
  );
}
