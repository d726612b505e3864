import { describe, expect, it } from "vitest";
import type { Sample } from "../../bench/job.js";
import { plot } from "../../bench/plot.js";
import { asMarkdown, asText, detailTable, figure, goalsLine, summaryTable } from "../../bench/report.js";
import { findingOf, type Row } from "../../bench/results.js";

const REFERENCES = ["qsd", "qsd2"];

function row(samples: Row["samples"], more: Partial<Row> = {}): Row {
  return { id: "raw-x", title: "x < y", scenario: "raw", unit: "op/s", goals: {}, samples, ...more };
}

const values = (...list: (number | null)[]): (Sample | null)[] =>
  list.map((value) => (value === null ? null : { value, cpuUs: 1000 / value, p99: 10 }));

describe("findingOf", () => {
  it("compares with the best reference of each round", () => {
    const { ratio, nbdkitRatio } = findingOf(
      row({ tsd: values(40, 60, 90), qsd: values(10, 30, 10), qsd2: values(20, 10, 30), nbdkit: values(80, 60, 45) }),
      REFERENCES,
    );
    expect(ratio).toBe(2);
    expect(nbdkitRatio).toBe(1);
  });

  it("says above 1 where less is better and tsd has less", () => {
    const finding = findingOf(row({ tsd: values(5), qsd: values(10), qsd2: values(20) }, { unit: "ms" }), REFERENCES);
    expect(finding.ratio).toBe(2);
  });

  it("leaves out a round in which either failed", () => {
    const finding = findingOf(row({ tsd: values(40, null, 90), qsd: values(10, 10, null) }), REFERENCES);
    expect(finding.ratio).toBe(4);
    expect(finding.medians["tsd"]?.value).toBe(65);
  });

  it("judges the goals, and knows what was not measured", () => {
    const goals = { reference: 2, nbdkit: 1, cpu: 0.2, p99: 1, most: 50 };
    const finding = findingOf(row({ tsd: values(40), qsd: values(20) }, { goals }), REFERENCES);
    expect(finding.verdicts).toEqual({
      reference: { goal: 2, met: true },
      nbdkit: { goal: 1, met: undefined },
      cpu: { goal: 0.2, met: false },
      p99: { goal: 1, met: true },
      most: { goal: 50, met: true },
    });
    expect(goalsLine([finding])).toBe("3 of 4 goals met, 1 not measured.");
  });

  it("has no ratio without a reference", () => {
    const finding = findingOf(row({ tsd: values(40), qsd: values(null) }), REFERENCES);
    expect([finding.ratio, finding.cpuRatio, finding.nbdkitRatio]).toEqual([undefined, undefined, undefined]);
  });
});

describe("the tables", () => {
  const finding = findingOf(
    row({ tsd: values(40), qsd: values(16), nbdkit: values(null) }, { goals: { reference: 3 } }),
    ["qsd"],
  );

  it("show a ratio with its goal, and dashes for what is not there", () => {
    const [head, cells] = summaryTable([finding], ["qsd"]);
    expect(head).toHaveLength(cells!.length);
    expect(cells).toEqual(["raw: x < y", "op/s", "40.0", "16.0", "2.50 (≥ 3.00 ✗)", "–", "0.40", "1.00"]);
  });

  it("have a line for every server that has figures", () => {
    expect(detailTable([finding]).map(([, , server]) => server)).toEqual(["server", "tsd", "qsd"]);
  });

  it("are laid out for terminals and for Markdown", () => {
    const table = [
      ["a", "b"],
      ["long", "1"],
    ];
    expect(asText(table)).toBe("a     b\nlong  1");
    expect(asMarkdown(table)).toBe("| a | b |\n| --- | --- |\n| long | 1 |");
  });

  it("round to three digits", () => {
    expect([0.123, 1.5, 12.34, 1234.5, NaN, undefined].map(figure)).toEqual(["0.12", "1.50", "12.3", "1235", "–", "–"]);
  });
});

describe("plot", () => {
  const faster = findingOf(row({ tsd: values(40), qsd: values(10), nbdkit: values(20) }, { goals: { reference: 2 } }), [
    "qsd",
  ]);
  const slower = findingOf(row({ tsd: values(5), qsd: values(10) }), ["qsd"]);
  const unmeasured = findingOf(row({ tsd: values(5) }), ["qsd"]);
  const svg = plot([faster, slower, unmeasured], "here & now");

  it("is well-formed", () => {
    const open: string[] = [];
    for (const [, close, name, self] of svg.matchAll(/<(\/?)(\w+)[^>]*?(\/?)>/g)) {
      if (close === "/") expect(open.pop()).toBe(name);
      else if (self !== "/") open.push(name!);
    }
    expect(open).toEqual([]);
    expect(svg).toContain("here &amp; now");
    expect(svg).toContain("raw: x &lt; y");
  });

  it("draws a bar for each ratio, from 1 to the right when faster and to the left when slower", () => {
    const bars = [...svg.matchAll(/<rect class="(\w+)" x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g)];
    expect(bars.map(([, name]) => name)).toEqual(["faster", "slower"]);
    const [right, left] = bars.map(([, , x, width]) => ({ x: Number(x), end: Number(x) + Number(width) }));
    expect(right!.x).toBeCloseTo(left!.end, 1);
    // Four times as fast is twice as far as half as fast.
    expect(right!.end - right!.x).toBeCloseTo(2 * (left!.end - left!.x), 0);
  });

  it("marks goals and nbdkit where they are known, and serves dark pages too", () => {
    expect(svg.match(/<line class="goal"/g)).toHaveLength(2);
    expect(svg.match(/<circle class="nbdkit"/g)).toHaveLength(2);
    expect(svg).toContain("prefers-color-scheme: dark");
  });
});
