/** @jsxImportSource preact */
/** Signals in JSX of Preact: what can be set can be bound. */
import type { DestinationBackend, MessageOverrides, WizardDraft } from 'cloud-destination-wizard';
import 'cloud-destination-wizard/preact';

/** As `@preact/signals` has it. */
interface Signal<Value> {
  value: Value;
  peek(): Value;
  subscribe(listener: (value: Value) => void): () => void;
}

declare const backend: Signal<DestinationBackend>;
declare const draft: Signal<WizardDraft | undefined>;
declare const messages: Signal<MessageOverrides>;
declare const address: Signal<string>;

export const used = (
  <>
    <cloud-destination-wizard
      backend={backend}
      draft={draft}
      messages={messages}
      ondraft-changed={({ detail }) => {
        draft.value = detail.draft;
      }}
    />
    <cloud-destination-wizard backend-url={address} draft={draft.value} dialog />
    <cloud-destination-wizard backend-url={undefined} problems-url={undefined} />
  </>
);

export const wrong = [
  // @ts-expect-error: a backend is an object
  <cloud-destination-wizard backend={address} />,
  // @ts-expect-error: the address is a text
  <cloud-destination-wizard backendUrl={backend} />,
];
