/** The same wizard out of Cloudscape, which has a component for each part of it, S3 included. */
import '@cloudscape-design/global-styles/index.css';
import Button from '@cloudscape-design/components/button';
import Cards from '@cloudscape-design/components/cards';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import S3ResourceSelector from '@cloudscape-design/components/s3-resource-selector';
import SpaceBetween from '@cloudscape-design/components/space-between';
import TextFilter from '@cloudscape-design/components/text-filter';
import Wizard from '@cloudscape-design/components/wizard';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { DESTINATIONS, FIELDS, errorsOf, found, summaryOf } from '../content.js';

const WIZARD_TEXTS = {
  stepNumberLabel: (number) => `Step ${number}`,
  collapsedStepsLabel: (number, count) => `Step ${number} of ${count}`,
  navigationAriaLabel: 'Steps',
  cancelButton: 'Cancel',
  previousButton: 'Back',
  nextButton: 'Next',
  submitButton: 'Save & Exit',
};

const S3_TEXTS = {
  inContextInputPlaceholder: 's3://bucket/prefix',
  inContextInputClearAriaLabel: 'Clear',
  inContextBrowseButton: 'Browse S3',
  inContextViewButton: 'View',
  inContextViewButtonAriaLabel: 'View (opens in a new tab)',
  inContextLoadingText: 'Loading',
  inContextUriLabel: 'S3 URI',
};

const nothing = () => Promise.resolve([]);

function Form({ values, errors, onChange }) {
  return (
    <Container>
      <SpaceBetween size="l">
        {FIELDS.filter(({ name }) => name !== 'bucket').map(({ name, label, type = 'text' }) => (
          <FormField key={name} label={label} errorText={errors[name]}>
            <Input
              name={name}
              type={type}
              value={values[name] ?? ''}
              onChange={({ detail }) => onChange(name, detail.value)}
            />
          </FormField>
        ))}
        <FormField label="Bucket name" errorText={errors.bucket}>
          <S3ResourceSelector
            resource={{ uri: values.bucket ?? '' }}
            onChange={({ detail }) => onChange('bucket', detail.resource.uri)}
            selectableItemsTypes={['buckets']}
            fetchBuckets={nothing}
            fetchObjects={nothing}
            fetchVersions={nothing}
            i18nStrings={S3_TEXTS}
          />
        </FormField>
      </SpaceBetween>
    </Container>
  );
}

function App() {
  const [step, setStep] = useState(0);
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState([DESTINATIONS[0]]);
  const [values, setValues] = useState({});
  const [errors, setErrors] = useState({});
  const go = ({ detail: { requestedStepIndex } }) => {
    const wrong = step === 1 && requestedStepIndex === 2 ? errorsOf(values) : {};
    setErrors(wrong);
    if (Object.keys(wrong).length === 0) setStep(requestedStepIndex);
  };
  const cards = (
    <Cards
      items={found(search)}
      trackBy="type"
      selectionType="single"
      selectedItems={chosen}
      onSelectionChange={({ detail }) => setChosen(detail.selectedItems)}
      ariaLabels={{ selectionGroupLabel: 'Destinations', itemSelectionLabel: (_, { name }) => name }}
      cardDefinition={{
        header: ({ name }) => name,
        sections: [
          { id: 'description', content: ({ description }) => description },
          { id: 'connect', content: () => <Button onClick={() => setStep(1)}>Connect destination</Button> },
        ],
      }}
      filter={
        <TextFilter
          filteringText={search}
          filteringAriaLabel="Search destinations"
          onChange={({ detail }) => setSearch(detail.filteringText)}
        />
      }
    />
  );
  const form = (
    <Form
      values={values}
      errors={errors}
      onChange={(name, value) => setValues((before) => ({ ...before, [name]: value }))}
    />
  );
  const summary = (
    <KeyValuePairs items={summaryOf(values).map(([label, value]) => ({ label, value: String(value) }))} />
  );
  return (
    <Wizard
      i18nStrings={WIZARD_TEXTS}
      activeStepIndex={step}
      onNavigate={go}
      steps={[
        { title: 'Choose a destination', content: cards },
        { title: `Connect to ${chosen[0].name}`, content: form },
        { title: 'Destination created', content: summary },
      ]}
    />
  );
}

createRoot(document.getElementById('root')).render(<App />);
