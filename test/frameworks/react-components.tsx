/** The components for React. What they do with their props is tested in `test/examples/react-server.e2e.ts`. */
import type {
  CloudDestinationWizard as Wizard,
  DestinationBackend,
  DestinationType,
  WizardEvent,
} from 'cloud-destination-wizard';
import {
  AuthStep,
  CloudDestinationWizard,
  ProblemNotice,
  StepProgress,
  type ComponentProps,
} from 'cloud-destination-wizard/react';
import type { RefObject } from 'react';

declare const backend: DestinationBackend;
declare const types: readonly DestinationType[];
declare const wizard: RefObject<Wizard | null>;
declare const add: (event: WizardEvent<'wizard-next' | 'wizard-exit'>) => void;

export const used = (
  <CloudDestinationWizard
    ref={wizard}
    key="wizard"
    className="wide"
    lang="de"
    aria-label="Storage"
    backend={backend}
    backendUrl={undefined}
    problemsUrl="/problems"
    destinations={types}
    initialValues={{ sftp: { auth: { port: 2222 }, setup: { name: 'Exports' } } }}
    dialog
    messages={{ wizard: { cancel: 'Leave' } }}
    onClick={(event) => event.currentTarget.reset()}
    onWizardNext={({ detail, currentTarget }) => {
      const text: string = detail.destination.id + currentTarget.step;
      return text;
    }}
    onWizardExit={add}
    onWizardCancel={(event) => event.preventDefault()}
    onWizardError={undefined}
  >
    <p slot="help">Ask your administrator.</p>
  </CloudDestinationWizard>
);

export const single = (
  <>
    <AuthStep accountId="1" mode="new" onModeChosen={({ detail: { mode } }) => mode === 'existing'} />
    <ProblemNotice warning onRepairChosen={({ detail: { repair } }) => repair} />
    <StepProgress current="setup" />
  </>
);

/** What a page may not have yet is the element's own. */
export const unknownYet = (
  <>
    <CloudDestinationWizard
      backend={undefined}
      destinations={undefined}
      dialog={undefined}
      draft={undefined}
      languages={undefined}
      messages={undefined}
      problemsUrl={undefined}
    />
    <AuthStep mode={undefined} accountId={undefined} connectNew={undefined} />
  </>
);

export const props: ComponentProps<'cloud-destination-wizard'> = { backendUrl: '/api', onWizardNext: add };

export const wrong = (
  <>
    {/* @ts-expect-error: a backend is an object */}
    <CloudDestinationWizard backend="/api" />
    {/* @ts-expect-error: no such property */}
    <CloudDestinationWizard backendURL="/api" />
    {/* @ts-expect-error: read only */}
    <CloudDestinationWizard step="auth" />
    {/* @ts-expect-error: a method */}
    <CloudDestinationWizard start={() => undefined} />
    {/* @ts-expect-error: no such event */}
    <CloudDestinationWizard onWizardNxt={() => undefined} />
    {/* @ts-expect-error: another detail */}
    <CloudDestinationWizard onWizardNext={({ detail }) => detail.problem} />
    {/* @ts-expect-error: of another element */}
    <CloudDestinationWizard onModeChosen={() => undefined} />
    {/* @ts-expect-error: no such mode */}
    <AuthStep mode="both" />
    {/* @ts-expect-error: no such step */}
    <StepProgress current="payment" />
  </>
);
