/**
 * What the handler does, as spans of OpenTelemetry. Needs `@opentelemetry/api`, and says nothing until the host has set up
 * an SDK.
 *
 * @module
 */
import {
  context,
  propagation,
  SpanKind,
  SpanStatusCode,
  trace,
  type Attributes,
  type Context,
  type TextMapGetter,
  type Tracer,
} from '@opentelemetry/api';
import type { Activity, Ongoing, Outcome, Telemetry } from './telemetry/telemetry.js';

/** Settings of {@link openTelemetry}. */
export interface OpenTelemetryOptions {
  /** Default: the tracer `cloud-destination-wizard` of the global provider. */
  readonly tracer?: Tracer;
  /** Whether spans of dials name the hosts that customers have typed. Default false. */
  readonly hosts?: boolean;
}

/**
 * Spans for each request, check, probe, call of the store, and dial, nested as they happen. A trace that comes along
 * (`traceparent`) is continued when the host has a propagator, and so is a span that is active already, such as that of an
 * instrumented HTTP server. Attributes are those of https://opentelemetry.io/docs/specs/semconv/http/http-spans/ and `cdw.*`;
 * none is a secret, a tenant, an id or, by default, a customer's host.
 *
 * @example
 * const handler = createHandler({ telemetry: openTelemetry(), ...options });
 */
export function openTelemetry(options: OpenTelemetryOptions = {}): Telemetry {
  const { hosts = false } = options;
  return {
    begin(activity): Ongoing {
      const { name, kind, attributes } = spanOf(activity, hosts);
      // Asked for each time: the host may set its provider after it has made the handler.
      const tracer = options.tracer ?? trace.getTracer('cloud-destination-wizard');
      const parent = activity.kind === 'request' ? parentOf(activity.headers) : context.active();
      // Who is called by an instrumented server is not the server a second time.
      const inside = kind === SpanKind.SERVER && trace.getSpan(context.active()) !== undefined;
      const span = tracer.startSpan(name, { kind: inside ? SpanKind.INTERNAL : kind, attributes }, parent);
      const current = trace.setSpan(parent, span);
      return {
        run: (work) => context.with(current, work),
        end(outcome) {
          span.setAttributes(attributesOf(activity, outcome));
          if (isError(activity, outcome)) span.setStatus({ code: SpanStatusCode.ERROR });
          span.end();
        },
      };
    },
    note({ kind, limit }) {
      trace.getSpan(context.active())?.addEvent(kind, { 'cdw.limit': limit });
    },
  };
}

const HEADERS: TextMapGetter<Headers> = {
  get: (carrier, key) => carrier.get(key) ?? undefined,
  keys: (carrier) => [...carrier.keys()],
};

/** What is active wins: an instrumented server has read the headers already. */
function parentOf(headers: Headers): Context {
  const active = context.active();
  return trace.getSpan(active) ? active : propagation.extract(active, headers, HEADERS);
}

function spanOf(
  activity: Activity,
  hosts: boolean,
): { readonly name: string; readonly kind: SpanKind; readonly attributes: Attributes } {
  switch (activity.kind) {
    case 'request': {
      const { method, route, operation } = activity;
      const verb = method === '_OTHER' ? 'HTTP' : method;
      return {
        name: route === undefined ? verb : `${verb} ${route}`,
        kind: SpanKind.SERVER,
        attributes: {
          'http.request.method': method,
          ...(route === undefined ? {} : { 'http.route': route }),
          ...(operation === undefined ? {} : { 'cdw.operation': operation }),
        },
      };
    }
    case 'check':
      return {
        name: `check ${activity.type}`,
        kind: SpanKind.INTERNAL,
        attributes: { 'cdw.destination.type': activity.type, 'cdw.check.scope': activity.scope },
      };
    case 'probe':
      return {
        name: `probe ${activity.probe}`,
        kind: SpanKind.INTERNAL,
        attributes: { 'cdw.destination.type': activity.type, 'cdw.probe': activity.probe },
      };
    case 'store':
      return {
        name: `store ${activity.call}`,
        kind: SpanKind.INTERNAL,
        attributes: { 'code.function.name': activity.call },
      };
    case 'dial':
      return {
        name: 'dial',
        kind: SpanKind.INTERNAL,
        attributes: { 'server.port': activity.port, ...(hosts ? { 'server.address': activity.host } : {}) },
      };
  }
}

function attributesOf({ kind }: Activity, { status, result, problem, error }: Outcome): Attributes {
  return {
    ...(status === undefined ? {} : { 'http.response.status_code': status }),
    ...(result === undefined
      ? {}
      : { [kind === 'probe' ? 'cdw.probe.status' : 'cdw.check.verdict']: result }),
    ...(problem === undefined ? {} : { 'cdw.problem': problem }),
    ...(error === undefined ? {} : { 'error.type': error }),
  };
}

/** What a customer has mistyped is no error of this service. */
const isError = ({ kind }: Activity, { status = 0, error }: Outcome): boolean =>
  kind === 'request' ? error !== undefined || status >= 500 : error !== undefined && error !== 'AbortError';
