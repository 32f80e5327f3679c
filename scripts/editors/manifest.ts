/** The part of https://github.com/webcomponents/custom-elements-manifest that is used here. */
export interface Manifest {
  readonly modules: readonly {
    /** As published: `dist/…/….js`. */
    readonly path: string;
    readonly declarations: readonly ElementDeclaration[];
  }[];
}

export interface Named {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: { readonly text: string };
}

export interface Member extends Named {
  readonly kind: 'field' | 'method';
  readonly attribute?: string;
  readonly readonly?: boolean;
  readonly parameters?: readonly Named[];
  readonly return?: { readonly type: { readonly text: string } };
}

export interface Attribute extends Named {
  /** The property that it sets. */
  readonly fieldName: string;
}

export interface ElementDeclaration {
  readonly tagName: string;
  readonly name: string;
  readonly summary?: string;
  readonly description?: string;
  readonly attributes?: readonly Attribute[];
  readonly members?: readonly Member[];
  readonly events?: readonly Named[];
  readonly slots?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly Named[];
}

export const fieldsOf = ({ members = [] }: ElementDeclaration): readonly Member[] =>
  members.filter(({ kind }) => kind === 'field');
