import { Component, StrictMode, type ReactNode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { Page } from './page.js';

class Boundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <p>The code did not arrive.</p> : this.props.children;
  }
}

const place = document.querySelector('#app');
if (place) {
  hydrateRoot(
    place,
    <StrictMode>
      <Boundary>
        <Page />
      </Boundary>
    </StrictMode>,
  );
}
