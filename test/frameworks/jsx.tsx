/** The tags in JSX of React. `test/docs/readme.test.ts` compiles it for Preact, too: they are the same there. */
import type { CloudDestinationWizard, DestinationBackend, DestinationType } from 'cloud-destination-wizard';
import 'cloud-destination-wizard/preact';
import 'cloud-destination-wizard/react';

declare const backend: DestinationBackend;
declare const types: readonly DestinationType[];
declare const wizard: (element: CloudDestinationWizard | null) => void;

export const used = (
  <cloud-destination-wizard
    ref={wizard}
    key="wizard"
    className="wide"
    lang="de"
    backend={backend}
    backendUrl={undefined}
    problems-url="/problems"
    destinations={types}
    dialog
    messages={{ wizard: { cancel: 'Leave' } }}
    onClick={(event) => event.currentTarget.reset()}
    onwizard-next={({ detail, currentTarget }) => {
      const text: string = detail.destination.id + currentTarget.step;
      return text;
    }}
    onwizard-cancel={(event) => event.preventDefault()}
    onwizard-error={undefined}
  >
    <p slot="help">Ask your administrator.</p>
  </cloud-destination-wizard>
);

// Each framework leaves out an attribute that is undefined.
export const unset = <cloud-destination-wizard backend-url={undefined} problems-url={undefined} />;

export const single = (
  <>
    <auth-step account-id="1" mode="new" onmode-chosen={({ detail: { mode } }) => mode === 'existing'} />
    <problem-notice warning onrepair-chosen={({ detail: { repair } }) => repair} />
    <step-progress current="setup" />
  </>
);

export const wrong = (
  <>
    {/* @ts-expect-error: a backend is an object */}
    <cloud-destination-wizard backend="/api" />
    {/* @ts-expect-error: the address is a text */}
    <cloud-destination-wizard backend-url={backend} />
    {/* @ts-expect-error: no such property */}
    <cloud-destination-wizard backendURL="/api" />
    {/* @ts-expect-error: read only */}
    <cloud-destination-wizard step="auth" />
    {/* @ts-expect-error: a method */}
    <cloud-destination-wizard start={() => undefined} />
    {/* @ts-expect-error: the name of an event is not in camel case */}
    <cloud-destination-wizard onWizardNext={() => undefined} />
    {/* @ts-expect-error: another detail */}
    <cloud-destination-wizard onwizard-next={({ detail }) => detail.problem} />
    {/* @ts-expect-error: no such mode */}
    <auth-step mode="both" />
    {/* @ts-expect-error: no such step */}
    <step-progress current="payment" />
  </>
);
