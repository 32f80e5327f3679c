import {
  afterNextRender,
  Component,
  inject,
  Injector,
  signal,
  viewChild,
  type ElementRef,
} from '@angular/core';
import {
  createHttpBackend,
  type Account,
  type Destination,
  type MessageOverrides,
  type WizardEvent,
} from 'cloud-destination-wizard';
import { WizardDirective } from './wizard.directive.js';

interface Connected {
  readonly account: Account;
  readonly destination: Destination;
}

@Component({
  selector: 'app-root',
  imports: [WizardDirective],
  template: `
    <main>
      <h1>Connect storage</h1>
      <p role="status">{{ news() }}</p>
      <ul class="destinations" aria-label="Connected destinations">
        @for (one of connected(); track one.destination.id) {
          <li>
            <strong>{{ one.destination.name }}</strong>
            <span>{{ one.account.label }}</span>
          </li>
        }
      </ul>
      <button #connect class="connect" type="button" (click)="open.set(true)">Connect storage</button>
      @if (open()) {
        <cloud-destination-wizard
          [backend]="backend"
          [messages]="messages"
          (wizard-next)="add($event)"
          (wizard-exit)="add($event)"
          (wizard-cancel)="close('Cancelled at the step “' + $event.detail.step + '”.')"
        />
      }
    </main>
  `,
})
export class AppComponent {
  protected readonly backend = createHttpBackend({ baseUrl: '/api/destinations' });
  protected readonly messages: MessageOverrides = {
    destinations: { 'amazon-s3': { description: 'Deliver reports to a bucket of yours.' } },
  };
  protected readonly connected = signal<readonly Connected[]>([]);
  protected readonly open = signal(false);
  protected readonly news = signal('Nothing is connected yet.');
  private readonly injector = inject(Injector);
  private readonly connect = viewChild.required<ElementRef<HTMLButtonElement>>('connect');

  protected close(text: string): void {
    this.open.set(false);
    this.news.set(text);
    // When the wizard is gone, so that it cannot take the focus.
    afterNextRender(() => this.connect().nativeElement.focus(), { injector: this.injector });
  }

  protected add({ detail }: WizardEvent<'wizard-next' | 'wizard-exit'>): void {
    this.connected.update((before) => [...before, detail]);
    this.close(`“${detail.destination.name}” is connected.`);
  }
}
