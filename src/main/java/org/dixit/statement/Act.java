package org.dixit.statement;

/** What the speaker does by saying it. */
public enum Act { ASSERT, REPORT, BELIEVE, DOUBT, DENY, ASK, DEMAND, PROMISE, THREATEN, WARN, SUGGEST, WANT, DECLINE }
