/** `auto`: io_uring where the host lets us, the thread pool elsewhere. */
export const ENGINE_CHOICES = ["auto", "threadpool", "uring"] as const;
export type EngineChoice = (typeof ENGINE_CHOICES)[number];
