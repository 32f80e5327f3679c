/** @jsxImportSource solid-js */
import type { CloudDestinationWizard, DestinationBackend, DestinationType } from 'cloud-destination-wizard';
import 'cloud-destination-wizard/solid';

declare const backend: DestinationBackend;
declare const types: readonly DestinationType[];
declare let wizard: CloudDestinationWizard;

export const used = (
  <cloud-destination-wizard
    ref={wizard}
    class="wide"
    lang="de"
    backend={backend}
    backend-url="/api"
    prop:problemsUrl="/problems"
    prop:destinations={types}
    dialog
    messages={{ wizard: { cancel: 'Leave' } }}
    onClick={(event) => event.currentTarget.reset()}
    on:wizard-next={({ detail, currentTarget }) => {
      const text: string = detail.destination.id + currentTarget.step;
      return text;
    }}
    on:wizard-cancel={{ handleEvent: (event) => event.preventDefault(), once: true }}
  >
    <p slot="help">Ask your administrator.</p>
  </cloud-destination-wizard>
);

export const unset = <cloud-destination-wizard backend-url={undefined} problems-url={undefined} />;

export const single = (
  <>
    <auth-step account-id="1" mode="new" on:mode-chosen={({ detail: { mode } }) => mode === 'existing'} />
    <problem-notice warning on:repair-chosen={({ detail: { repair } }) => repair} />
    <step-progress current="setup" />
  </>
);

export const wrong = (
  <>
    {/* @ts-expect-error: a backend is an object */}
    <cloud-destination-wizard backend="/api" />
    {/* @ts-expect-error: a backend is an object */}
    <cloud-destination-wizard prop:backend="/api" />
    {/* @ts-expect-error: Solid would set `backendurl` */}
    <cloud-destination-wizard backendUrl="/api" />
    {/* @ts-expect-error: read only */}
    <cloud-destination-wizard prop:step="auth" />
    {/* @ts-expect-error: a method */}
    <cloud-destination-wizard prop:start={() => undefined} />
    {/* @ts-expect-error: another detail */}
    <cloud-destination-wizard on:wizard-next={({ detail }) => detail.problem} />
    {/* @ts-expect-error: no such mode */}
    <auth-step mode="both" />
    {/* @ts-expect-error: no such step */}
    <step-progress current="payment" />
  </>
);
