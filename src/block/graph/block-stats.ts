import { DISCARD, FLUSH, READ, WRITE, WRITE_ZEROES } from "../driver.js";
import type { BlockNode } from "../node.js";
import { LATENCY_BOUNDARIES, type AccessFigures, type IoStatistics } from "../statistics.js";
import type { BlockDeviceStats, BlockLatencyHistogramInfo, BlockStats } from "../../../qapi/generated/types.js";

/** What query-blockstats says of a node, or of one export of it: then `statistics` are the export's. */
export function blockStats(node: BlockNode, exported?: { id: string; statistics: IoStatistics }): BlockStats {
  const stats = exported === undefined ? nodeStats(node) : deviceStats(exported.statistics);
  const specific = driverSpecific(node);
  const parent = storageOf(node);
  const backing = node.children.get("backing")?.node;
  return {
    ...(exported === undefined ? {} : { device: exported.id }),
    "node-name": node.nodeName,
    stats,
    ...(specific === undefined ? {} : { "driver-specific": specific }),
    ...(parent === undefined ? {} : { parent: blockStats(parent) }),
    // As the reference: those who ask for all nodes have the backing node in the list.
    ...(exported === undefined || backing === undefined ? {} : { backing: withBacking(backing) }),
  };
}

function withBacking(node: BlockNode): BlockStats {
  const backing = node.children.get("backing")?.node;
  return { ...blockStats(node), ...(backing === undefined ? {} : { backing: withBacking(backing) }) };
}

/** The node that holds the data of this one, where it is one alone: the reference calls it the parent. */
function storageOf({ children }: BlockNode): BlockNode | undefined {
  const holders = [...children.values()].filter(({ role }) => role !== "backing");
  const child =
    children.get("data-file") ??
    children.get("file") ??
    holders.find(({ role }) => role === "filtered") ??
    (holders.length === 1 ? holders[0] : undefined);
  return child?.node;
}

function driverSpecific(node: BlockNode): BlockStats["driver-specific"] {
  const { name } = node.driver;
  if (name !== "file" && name !== "host_device") return undefined;
  const { done, failed, bytesDone } = node.statistics.hostDiscards;
  return { driver: name, "discard-nb-ok": done, "discard-nb-failed": failed, "discard-bytes-ok": bytesDone };
}

/** What is not known of a node alone is left out: it says when a request of a backend was done, not when it was idle. */
function nodeStats(node: BlockNode): BlockDeviceStats {
  const { idle_time_ns: _idle, ...stats } = deviceStats(node.statistics);
  return stats;
}

function deviceStats(statistics: IoStatistics): BlockDeviceStats {
  const rd = statistics.sum([READ]);
  const wr = statistics.sum([WRITE, WRITE_ZEROES]);
  const flush = statistics.sum([FLUSH]);
  const unmap = statistics.sum([DISCARD]);
  const idle = statistics.idleNs;
  return {
    rd_operations: rd.operations,
    rd_bytes: rd.bytes,
    rd_total_time_ns: rd.timeNs,
    rd_merged: 0,
    failed_rd_operations: rd.failed,
    invalid_rd_operations: rd.invalid,
    wr_operations: wr.operations,
    wr_bytes: wr.bytes,
    wr_total_time_ns: wr.timeNs,
    wr_merged: 0,
    failed_wr_operations: wr.failed,
    invalid_wr_operations: wr.invalid,
    wr_highest_offset: statistics.highestWritten,
    flush_operations: flush.operations,
    flush_total_time_ns: flush.timeNs,
    failed_flush_operations: flush.failed,
    invalid_flush_operations: flush.invalid,
    unmap_operations: unmap.operations,
    unmap_bytes: unmap.bytes,
    unmap_total_time_ns: unmap.timeNs,
    unmap_merged: 0,
    failed_unmap_operations: unmap.failed,
    invalid_unmap_operations: unmap.invalid,
    ...(idle === undefined ? {} : { idle_time_ns: idle }),
    account_invalid: true,
    account_failed: true,
    timed_stats: [],
    ...histogram("rd_latency_histogram", rd),
    ...histogram("wr_latency_histogram", wr),
    ...histogram("flush_latency_histogram", flush),
  };
}

/** Left out where nothing was timed: then there are no latencies. */
function histogram<N extends string>(
  name: N,
  { latencyBins }: AccessFigures,
): { [K in N]?: BlockLatencyHistogramInfo } {
  if (latencyBins.every((count) => count === 0)) return {};
  const info: BlockLatencyHistogramInfo = { boundaries: [...LATENCY_BOUNDARIES], bins: latencyBins };
  return { [name]: info } as { [K in N]?: BlockLatencyHistogramInfo };
}
