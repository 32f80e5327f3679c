import type { Account, Destination, MessageOverrides, WizardEvent } from 'cloud-destination-wizard';
import 'cloud-destination-wizard/define';
import 'cloud-destination-wizard/preact';
import { useRef, useState } from 'preact/hooks';

interface Connected {
  readonly account: Account;
  readonly destination: Destination;
}

const messages: MessageOverrides = {
  destinations: { 'amazon-s3': { description: 'Deliver reports to a bucket of yours.' } },
};

export function App() {
  const [connected, setConnected] = useState<readonly Connected[]>([]);
  const [open, setOpen] = useState(false);
  const [news, setNews] = useState('Nothing is connected yet.');
  const connect = useRef<HTMLButtonElement>(null);

  function close(text: string) {
    setOpen(false);
    setNews(text);
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
      <ul class="destinations" aria-label="Connected destinations">
        {connected.map(({ account, destination }) => (
          <li key={destination.id}>
            <strong>{destination.name}</strong>
            <span>{account.label}</span>
          </li>
        ))}
      </ul>
      <button ref={connect} class="connect" type="button" onClick={() => setOpen(true)}>
        Connect storage
      </button>
      {open && (
        <cloud-destination-wizard
          backendUrl="/api/destinations"
          messages={messages}
          onwizard-next={add}
          onwizard-exit={add}
          onwizard-cancel={({ detail }) => close(`Cancelled at the step “${detail.step}”.`)}
        />
      )}
    </main>
  );
}
