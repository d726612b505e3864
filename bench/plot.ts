/** The ratios as an SVG: no library, no script, and colours for light and dark pages. */
import type { Finding } from "./results.js";
import { figure, titleOf } from "./report.js";

const LABEL_WIDTH = 340;
const PLOT_WIDTH = 460;
const VALUE_WIDTH = 60;
const ROW_HEIGHT = 20;
const TOP = 46;
const BAR_HEIGHT = 12;
const LEAST = 0.25;
const MOST = 16;
const TICKS = [0.25, 0.5, 1, 2, 4, 8, 16];

const STYLE = `
  text { font: 12px system-ui, sans-serif; fill: #24292f; }
  .small { font-size: 11px; fill: #57606a; }
  .grid { stroke: #d0d7de; } .one { stroke: #57606a; }
  .faster { fill: #2da44e; } .slower { fill: #cf5a4a; }
  .goal { stroke: #0b57d0; stroke-width: 2.5; } .nbdkit { fill: none; stroke: #8250df; stroke-width: 1.5; }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3; } .small { fill: #9198a1; } .grid { stroke: #30363d; } .one { stroke: #9198a1; }
    .faster { fill: #3fb950; } .slower { fill: #f0776a; } .goal { stroke: #6cb6ff; } .nbdkit { stroke: #c297ff; }
  }`;

/** Each doubling is as wide as the next. What lies outside stands at the edge. */
function across(ratio: number): number {
  const share = Math.log2(Math.min(MOST, Math.max(LEAST, ratio)) / LEAST) / Math.log2(MOST / LEAST);
  return Number((LABEL_WIDTH + share * PLOT_WIDTH).toFixed(1));
}

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/**
 * A bar from 1 to tsd's ratio for each job that has one, a stroke where its goal is, a ring at what nbdkit would have:
 * nbdkit's figure divided by the reference's.
 */
export function plot(findings: readonly Finding[], subtitle: string): string {
  const shown = findings.filter(({ ratio }) => ratio !== undefined);
  const height = TOP + shown.length * ROW_HEIGHT + 34;
  const width = LABEL_WIDTH + PLOT_WIDTH + VALUE_WIDTH;
  const bottom = TOP + shown.length * ROW_HEIGHT;
  const grid = TICKS.map((tick) => {
    const x = across(tick);
    const line = `<line class="${tick === 1 ? "one" : "grid"}" x1="${x}" x2="${x}" y1="${TOP - 4}" y2="${bottom}"/>`;
    return `${line}<text class="small" x="${x}" y="${TOP - 8}" text-anchor="middle">${tick}×</text>`;
  });
  const legendY = bottom + 22;
  const legend = [
    `<line class="goal" x1="${LABEL_WIDTH}" x2="${LABEL_WIDTH}" y1="${legendY - 11}" y2="${legendY + 2}"/>`,
    `<text class="small" x="${LABEL_WIDTH + 8}" y="${legendY}">goal</text>`,
    `<circle class="nbdkit" cx="${LABEL_WIDTH + 60}" cy="${legendY - 4}" r="4"/>`,
    `<text class="small" x="${LABEL_WIDTH + 70}" y="${legendY}">nbdkit in the same rounds</text>`,
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>tsd compared with qemu-storage-daemon</title>`,
    `<style>${STYLE}</style>`,
    `<text x="8" y="18">tsd compared with qemu-storage-daemon (1× = as good)</text>`,
    `<text class="small" x="8" y="${TOP - 8}">${escaped(subtitle)}</text>`,
    ...grid,
    ...shown.map((finding, index) => bar(finding, TOP + index * ROW_HEIGHT)),
    ...legend,
    "</svg>\n",
  ].join("\n");
}

function bar(finding: Finding, top: number): string {
  const { ratio = 1, nbdkitRatio, row } = finding;
  const middle = top + ROW_HEIGHT / 2;
  const [from, to] = [across(Math.min(1, ratio)), across(Math.max(1, ratio))];
  const shape = `x="${from}" y="${middle - BAR_HEIGHT / 2}" width="${(to - from).toFixed(1)}" height="${BAR_HEIGHT}"`;
  const parts = [
    `<text x="${LABEL_WIDTH - 8}" y="${middle + 4}" text-anchor="end">${escaped(titleOf(finding))}</text>`,
    `<rect class="${ratio >= 1 ? "faster" : "slower"}" ${shape}/>`,
    `<text x="${LABEL_WIDTH + PLOT_WIDTH + 8}" y="${middle + 4}">${figure(ratio)}</text>`,
  ];
  if (nbdkitRatio !== undefined)
    parts.push(`<circle class="nbdkit" cx="${across(ratio / nbdkitRatio)}" cy="${middle}" r="4"/>`);
  const { reference: goal } = row.goals;
  if (goal !== undefined) {
    const x = across(goal);
    parts.push(`<line class="goal" x1="${x}" x2="${x}" y1="${top + 2}" y2="${top + ROW_HEIGHT - 2}"/>`);
  }
  return parts.join("");
}
