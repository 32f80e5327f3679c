import {
  createHttpBackend,
  type Account,
  type Destination,
  type MessageOverrides,
  type WizardEvent,
} from 'cloud-destination-wizard';
import 'cloud-destination-wizard/define';
import 'cloud-destination-wizard/solid';
import { createSignal, For, Show } from 'solid-js';

interface Connected {
  readonly account: Account;
  readonly destination: Destination;
}

const backend = createHttpBackend({ baseUrl: '/api/destinations' });
const messages: MessageOverrides = {
  destinations: { 'amazon-s3': { description: 'Deliver reports to a bucket of yours.' } },
};

export function App() {
  const [connected, setConnected] = createSignal<readonly Connected[]>([]);
  const [open, setOpen] = createSignal(false);
  const [news, setNews] = createSignal('Nothing is connected yet.');
  let connect: HTMLButtonElement | undefined;

  function close(text: string) {
    setOpen(false);
    setNews(text);
    connect?.focus();
  }

  function add({ detail }: WizardEvent<'wizard-next' | 'wizard-exit'>) {
    setConnected((before) => [...before, detail]);
    close(`“${detail.destination.name}” is connected.`);
  }

  return (
    <main>
      <h1>Connect storage</h1>
      <p role="status">{news()}</p>
      <ul class="destinations" aria-label="Connected destinations">
        <For each={connected()}>
          {({ account, destination }) => (
            <li>
              <strong>{destination.name}</strong>
              <span>{account.label}</span>
            </li>
          )}
        </For>
      </ul>
      <button
        ref={(button) => (connect = button)}
        class="connect"
        type="button"
        onClick={() => setOpen(true)}
      >
        Connect storage
      </button>
      <Show when={open()}>
        <cloud-destination-wizard
          prop:backend={backend}
          prop:messages={messages}
          on:wizard-next={add}
          on:wizard-exit={add}
          on:wizard-cancel={({ detail }) => close(`Cancelled at the step “${detail.step}”.`)}
        />
      </Show>
    </main>
  );
}
