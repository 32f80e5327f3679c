import { useEffect, useRef, useState } from 'react';
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
  const wizard = useRef<Wizard>(null);
  useEffect(() => setStep(wizard.current?.localName ?? 'nothing'), []);
  return (
    <main>
      <button onClick={() => setFew(!few)}>Change the offer</button>
      <button onClick={() => setListening(false)}>Stop listening</button>
      <button onClick={() => wizard.current?.reset()}>Start over</button>
      <p role="status">{news}</p>
      <p>The ref is {step}.</p>
      <CloudDestinationWizard
        ref={wizard}
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
