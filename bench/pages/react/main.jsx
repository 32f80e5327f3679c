/** The same wizard, written by hand with React and nothing else. */
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { FIELDS, errorsOf, found, summaryOf } from '../content.js';
import '../wizard.css';

function Catalog({ onChoose }) {
  const [search, setSearch] = useState('');
  return (
    <>
      <h2>Choose a destination</h2>
      <label>
        Search destinations
        <input type="search" value={search} onChange={(event) => setSearch(event.target.value)} />
      </label>
      <ul className="cards">
        {found(search).map((one) => (
          <li key={one.type} className="card">
            <h3>{one.name}</h3>
            <p>{one.description}</p>
            <button className="connect" onClick={() => onChoose(one)}>
              Connect destination
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Form({ destination, onSubmit }) {
  const [values, setValues] = useState({});
  const [errors, setErrors] = useState({});
  const submit = (event) => {
    event.preventDefault();
    const wrong = errorsOf(values);
    setErrors(wrong);
    if (Object.keys(wrong).length === 0) onSubmit(values);
  };
  return (
    <form noValidate onSubmit={submit}>
      <h2>Connect to {destination.name}</h2>
      {FIELDS.map(({ name, label, type = 'text' }) => (
        <label key={name}>
          {label}
          <input
            name={name}
            type={type}
            value={values[name] ?? ''}
            onChange={(event) => setValues({ ...values, [name]: event.target.value })}
          />
          {errors[name] && <span className="error">{errors[name]}</span>}
        </label>
      ))}
      <button className="submit">Connect to destination</button>
    </form>
  );
}

function Summary({ values }) {
  return (
    <>
      <h2>Destination created</h2>
      <dl>
        {summaryOf(values).map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Wizard() {
  const [destination, setDestination] = useState();
  const [values, setValues] = useState();
  if (values) return <Summary values={values} />;
  if (destination) return <Form destination={destination} onSubmit={setValues} />;
  return <Catalog onChoose={setDestination} />;
}

createRoot(document.getElementById('root')).render(<Wizard />);
