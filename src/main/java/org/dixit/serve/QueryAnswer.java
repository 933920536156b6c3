package org.dixit.serve;

/** What a person's query is answered with, to be used within the transaction that it was asked in. */
sealed interface QueryAnswer permits FoundAnswer, QueryAnswer.Wrong {

    /** No answer, but what is wrong with the query. */
    record Wrong(QueryMistake mistake) implements QueryAnswer {
    }
}
