import {
  createHttpBackend,
  type Account,
  type Destination,
  type MessageOverrides,
  type WizardEvent,
} from 'cloud-destination-wizard';
import { CloudDestinationWizard } from 'cloud-destination-wizard/react';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';

interface Connected {
  readonly account: Account;
  readonly destination: Destination;
}

// Outside of the component: the same objects for each rendering.
const backend = createHttpBackend({ baseUrl: '/api/destinations' });
const messages: MessageOverrides = {
  destinations: { 'amazon-s3': { description: 'Deliver reports to a bucket of yours.' } },
};

export function App() {
  const [connected, setConnected] = useState<readonly Connected[]>([]);
  const [open, setOpen] = useState(false);
  const [news, setNews] = useState('Nothing is connected yet.');
  const connect = useRef<HTMLButtonElement>(null);

  function close(text: string) {
    // The wizard is gone before the focus moves, so that it cannot take it.
    flushSync(() => {
      setOpen(false);
      setNews(text);
    });
    connect.current?.focus();
  }

  function add({ detail }: WizardEvent<'wizard-next' | 'wizard-exit'>) {
    setConnected((before) => [...before, detail]);
    close(`“${detail.destination.name}” is connected.`);
  }

  return (
    <main>
      <h1>Connect storage</h1>
      <p role="status">{news}</p>
      <ul className="destinations" aria-label="Connected destinations">
        {connected.map(({ account, destination }) => (
          <li key={destination.id}>
            <strong>{destination.name}</strong>
            <span>{account.label}</span>
          </li>
        ))}
      </ul>
      <button ref={connect} className="connect" type="button" onClick={() => setOpen(true)}>
        Connect storage
      </button>
      {open && (
        <CloudDestinationWizard
          backend={backend}
          messages={messages}
          onWizardNext={add}
          onWizardExit={add}
          onWizardCancel={({ detail }) => close(`Cancelled at the step “${detail.step}”.`)}
        />
      )}
    </main>
  );
}
