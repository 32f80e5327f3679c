import { StrictMode, Suspense, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { WizardDraft } from '../../../src/flow/draft.js';
import { CloudDestinationWizard } from '../../../src/frameworks/react.js';

let arrived = false;
let waiting: Promise<void> | undefined;
let arrive = (): void => undefined;

/** As libraries for data do it, with React 18 too. */
function Report() {
  if (arrived) return <p>The report is here.</p>;
  waiting ??= new Promise((resolve) => {
    arrive = () => {
      arrived = true;
      resolve();
    };
  });
  // What React waits for is thrown.
  throw waiting;
}

/** A page that binds the draft, makes its objects anew in each rendering, and hides the wizard in the middle of a check. */
function Page() {
  const [report, setReport] = useState(false);
  const [news, setNews] = useState<readonly string[]>([]);
  const [draft, setDraft] = useState<WizardDraft>();
  const tell = ({ type }: Event): void => setNews((before) => [...before, type]);
  return (
    <main>
      <button onClick={() => setReport(true)}>Show the report</button>
      <button onClick={() => arrive()}>Let it arrive</button>
      <p role="status">{news.join(' ')}</p>
      <Suspense fallback={<p>The page waits.</p>}>
        <CloudDestinationWizard
          backendUrl="/api/destinations"
          draft={draft && { ...draft }}
          messages={{ catalog: { heading: 'Where to?' } }}
          initialValues={{ 'amazon-s3': { auth: { region: 'eu-central-1' } } }}
          onDraftChanged={({ detail }) => setDraft(detail.draft)}
          onAccountConnected={tell}
          onStepChanged={tell}
        />
        {report && <Report />}
      </Suspense>
    </main>
  );
}

const place = document.querySelector('#app');
if (place) {
  createRoot(place).render(
    <StrictMode>
      <Page />
    </StrictMode>,
  );
}
