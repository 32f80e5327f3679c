import { useCallback, useEffect, useRef, useState } from 'react';
import type { CloudDestinationWizard as Wizard } from '../../../src/components/cloud-destination-wizard.js';
import { builtInDestinations } from '../../../src/destinations/registry.js';
import { CloudDestinationWizard } from '../../../src/frameworks/react.js';

const s3 = builtInDestinations.filter(({ type }) => type === 'amazon-s3');
const messages = { catalog: { heading: 'Where should reports go?' } };

/** What can go wrong with a component for an element: properties, events, attributes, its ref, and taking things back. */
export function Page() {
  const [few, setFew] = useState(true);
  const [listening, setListening] = useState(true);
  const [news, setNews] = useState('');
  const [step, setStep] = useState('');
  const [told, setTold] = useState(0);
  const wizard = useRef<Wizard | null>(null);
  const tell = useCallback((element: Wizard | null) => {
    wizard.current = element;
    if (element) setTold((times) => times + 1);
  }, []);
  useEffect(() => setStep(wizard.current?.localName ?? 'nothing'), []);
  useEffect(() => {
    // At once, as pages do: the code of the element is on its way.
    if (location.hash === '#open') void wizard.current?.open({ destinationType: 'amazon-s3' });
  }, []);
  return (
    <main>
      <button onClick={() => setFew(!few)}>Change the offer</button>
      <button onClick={() => setListening(false)}>Stop listening</button>
      <button onClick={() => wizard.current?.reset()}>Start over</button>
      <p role="status">{news}</p>
      <p>The ref is {step}.</p>
      <p>Told of it: {told}</p>
      <CloudDestinationWizard
        ref={tell}
        id="wizard"
        className="wide"
        lang="en"
        backendUrl="/api/destinations"
        messages={messages}
        {...(few && { destinations: s3 })}
        onDestinationSelected={listening ? ({ detail }) => setNews(`Chosen: ${detail.type}`) : undefined}
        onClick={() => undefined}
      >
        <p slot="help">Ask your administrator.</p>
      </CloudDestinationWizard>
    </main>
  );
}
