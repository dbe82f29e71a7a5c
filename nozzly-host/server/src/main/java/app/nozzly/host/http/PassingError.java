package app.nozzly.host.http;

import app.nozzly.problem.ErrorCode;

/** A reason that may be gone when the same is asked for again: its answer is not kept under an {@code Idempotency-Key}. */
public interface PassingError extends ErrorCode {}
