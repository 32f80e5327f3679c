/** The floor: the same wizard, written by hand with Lit and nothing else. */
import { LitElement, css, html, nothing } from 'lit';
import { FIELDS, errorsOf, found, summaryOf } from '../content.js';

class BenchWizard extends LitElement {
  static properties = { step: { state: true }, search: { state: true }, errors: { state: true } };

  static styles = css`
    :host {
      display: block;
      margin: 2rem auto;
      max-width: 60rem;
      font:
        1rem/1.5 system-ui,
        sans-serif;
    }
    .cards {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr));
      gap: 1rem;
      padding: 0;
      list-style: none;
    }
    .card {
      padding: 1rem;
      border: 1px solid #bbb;
      border-radius: 8px;
    }
    label {
      display: block;
      margin-block: 1rem;
    }
    input {
      display: block;
      padding: 0.5rem;
      font: inherit;
    }
    .error {
      color: #b00020;
    }
  `;

  constructor() {
    super();
    this.step = 'catalog';
    this.search = '';
    this.errors = {};
    this.values = {};
  }

  render() {
    if (this.step === 'catalog') return this.#catalog();
    return this.step === 'form' ? this.#form() : this.#summary();
  }

  #catalog() {
    return html`<h2>Choose a destination</h2>
      <label
        >Search destinations
        <input type="search" .value=${this.search} @input=${(event) => (this.search = event.target.value)}
      /></label>
      <ul class="cards">
        ${found(this.search).map(
          (one) =>
            html`<li class="card">
              <h3>${one.name}</h3>
              <p>${one.description}</p>
              <button class="connect" @click=${() => this.#choose(one)}>Connect destination</button>
            </li>`,
        )}
      </ul>`;
  }

  #form() {
    return html`<h2>Connect to ${this.destination.name}</h2>
      <form novalidate @submit=${this.#submit}>
        ${FIELDS.map(
          ({ name, label, type = 'text' }) =>
            html`<label
              >${label}
              <input name=${name} type=${type} @input=${() => this.#clear(name)} />
              ${this.errors[name] ? html`<span class="error">${this.errors[name]}</span>` : nothing}</label
            >`,
        )}
        <button class="submit">Connect to destination</button>
      </form>`;
  }

  #summary() {
    return html`<h2>Destination created</h2>
      <dl>
        ${summaryOf(this.values).map(
          ([term, text]) =>
            html`<dt>${term}</dt>
              <dd>${text}</dd>`,
        )}
      </dl>`;
  }

  #choose(destination) {
    this.destination = destination;
    this.step = 'form';
  }

  #clear(name) {
    if (this.errors[name]) this.errors = { ...this.errors, [name]: undefined };
  }

  #submit(event) {
    event.preventDefault();
    this.values = Object.fromEntries(new FormData(event.target));
    this.errors = errorsOf(this.values);
    if (Object.keys(this.errors).length === 0) this.step = 'summary';
  }
}

customElements.define('bench-wizard', BenchWizard);
