'use client';

import type { WizardEvent } from 'cloud-destination-wizard';
import { useEffect, useRef, useState } from 'react';

/** The wizard as the server has rendered it. React leaves it alone: it is HTML to it. */
export function ConnectStorage({ html }: { readonly html: string }) {
  const place = useRef<HTMLDivElement>(null);
  const [connected, setConnected] = useState('');

  useEffect(() => {
    const wizard = place.current?.querySelector('cloud-destination-wizard');
    const onNext = ({ detail }: WizardEvent<'wizard-next'>) => {
      setConnected(detail.destination.name);
      wizard?.reset();
    };
    const listener = onNext as EventListener;
    wizard?.addEventListener('wizard-next', listener);
    // In the browser only, where it registers the elements.
    void import('cloud-destination-wizard/hydrate');
    return () => wizard?.removeEventListener('wizard-next', listener);
  }, []);

  return (
    <>
      {/* The parser has made shadow roots of the templates in it, so React would miss them. */}
      <div ref={place} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html }} />
      <p role="status">{connected && `Connected: ${connected}`}</p>
    </>
  );
}
