import { nullDriver } from "./null.js";

/** The same as `null-co`; the reference completes its requests from the event loop, as tsd does all requests. */
export const nullAio = nullDriver("null-aio");
