package org.dixit.statement;

/** How the words reached the article. */
public enum Channel { DIRECT, MIXED, INDIRECT, PRESS_REPORT, PUBLISHED_WORK, SOCIAL_POST, DECLINED_TO_COMMENT, UNATTRIBUTED }
