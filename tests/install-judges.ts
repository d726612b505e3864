/** What `npm test` does before the tests, by itself: install the outside judges where it may. */
import { installJudges } from "./helpers/judges.js";

await installJudges();
