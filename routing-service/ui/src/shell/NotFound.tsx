import { Link } from 'react-router';
import { Notice } from '../parts/Notice';

export function NotFound() {
  return (
    <Notice title="There is nothing at this address" text="The link may be old or cut short.">
      <Link to="/">Go to the queue</Link>
    </Notice>
  );
}
