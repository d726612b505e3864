import { describe, expect, it } from "vitest";
import type { MemoryEngine } from "../../../src/block/engine/memory.js";
import { testGraphOn, testGraph } from "../../helpers/graph.js";
