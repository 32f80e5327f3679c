import assert from 'node:assert/strict';

/** One line of metrics. */
export interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

const NAME = '[a-zA-Z_:][a-zA-Z0-9_:]*';
const SAMPLE = new RegExp(`^(${NAME})(?:\\{(.*)\\})? (\\S+)$`);
const LABEL = /([a-zA-Z_]\w*)="((?:[^"\\\n]|\\["\\n])*)"(?:,|$)/gy;

/**
 * Reads metrics as `promtool check metrics` does: each line is a sample or a comment, each metric has one help and one type,
 * stands in one piece, and is no line twice; counters end with `_total`.
 * https://prometheus.io/docs/instrumenting/exposition_formats/#text-format-details
 */
export function samplesIn(text: string): readonly Sample[] {
  assert.ok(text.endsWith('\n'), 'the last line is not complete');
  const types = new Map<string, string>();
  const helped = new Set<string>();
  const seen = new Set<string>();
  const samples: Sample[] = [];
  let family = '';
  for (const line of text.split('\n').filter((each) => each !== '')) {
    const [, kind, name = '', rest = ''] = /^# (HELP|TYPE) (\S+) (.+)$/.exec(line) ?? [];
    if (kind === 'HELP') {
      assert.ok(!helped.has(name), `two helps: ${line}`);
      helped.add(name);
      family = name;
    } else if (kind === 'TYPE') {
      assert.equal(name, family, 'the type belongs to the help above it');
      assert.match(rest, /^(?:counter|gauge|histogram|summary)$/);
      if (rest === 'counter') assert.match(name, /_total$/);
      types.set(name, rest);
    } else {
      const sample = sampleOf(line);
      const suffix = types.get(family) === 'histogram' ? '(?:_bucket|_sum|_count)' : '';
      assert.match(sample.name, new RegExp(`^${family}${suffix}$`), `out of place: ${line}`);
      const key = line.slice(0, line.lastIndexOf(' '));
      assert.ok(!seen.has(key), `twice: ${line}`);
      seen.add(key);
      samples.push(sample);
    }
  }
  return samples;
}

function sampleOf(line: string): Sample {
  const [, name = '', given = '', value = ''] = SAMPLE.exec(line) ?? assert.fail(`no sample: ${line}`);
  const labels: Record<string, string> = {};
  LABEL.lastIndex = 0;
  let end = 0;
  for (const [whole, label = '', content = ''] of given.matchAll(LABEL)) {
    labels[label] = content;
    end += whole.length;
  }
  assert.equal(end, given.length, `labels: ${line}`);
  const number = value === '+Inf' ? Infinity : Number(value);
  assert.ok(!Number.isNaN(number), `no number: ${line}`);
  return { name, labels, value: number };
}
