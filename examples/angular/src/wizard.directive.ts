import { Directive, effect, ElementRef, inject, input } from '@angular/core';
import type { CloudDestinationWizard, DestinationBackend, MessageOverrides } from 'cloud-destination-wizard';
import 'cloud-destination-wizard/define';

/**
 * Makes the compiler know the element and the types of its properties, which `CUSTOM_ELEMENTS_SCHEMA` would not check. Add
 * those that you set. Events need nothing: their types come with the package.
 */
@Directive({ selector: 'cloud-destination-wizard' })
export class WizardDirective {
  readonly backend = input.required<DestinationBackend>();
  readonly messages = input<MessageOverrides>();

  constructor() {
    const { nativeElement: wizard } = inject<ElementRef<CloudDestinationWizard>>(ElementRef);
    effect(() => {
      wizard.backend = this.backend();
      wizard.messages = this.messages();
    });
  }
}
