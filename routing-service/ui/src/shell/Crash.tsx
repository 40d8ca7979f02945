import { Component, type ReactNode } from 'react';
import { Notice } from '../parts/Notice';

/** The last net: a page that broke says so, instead of going white. */
export class Crash extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <main>
        <Notice
          title="This page ran into a problem"
          text="Nothing that you saved is lost: tickets and clocks live on the server."
          action={{ label: 'Load the page again', run: () => location.reload() }}
        />
      </main>
    );
  }
}
