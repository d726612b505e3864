/**
 * Loaded into a daemon by NODE_OPTIONS, in each of its threads: SIGUSR2 makes it break down in the way that BREAK_DOWN names.
 */
"use strict";
const { BroadcastChannel, Worker, isMainThread, threadId } = require("node:worker_threads");

const way = process.env.BREAK_DOWN;
const channel = new BroadcastChannel("break down");
channel.unref();

function fail() {
  throw new Error("on purpose");
}

if (isMainThread) {
  const workers = [];
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (...words) {
    if (!workers.includes(this)) workers.push(this);
    return postMessage.apply(this, words);
  };
  process.on("SIGUSR2", () => {
    if (way === "process.exit") process.exit(3);
    if (way === "worker.terminate") for (const worker of workers) void worker.terminate();
    if (way === "an uncaught error") setImmediate(fail);
    if (way.startsWith("an uncaught error in")) channel.postMessage("now");
  });
} else {
  // The main iothread is the first.
  channel.onmessage = () => {
    if (way === "an uncaught error in the iothread" || threadId > 1) setImmediate(fail);
  };
}
