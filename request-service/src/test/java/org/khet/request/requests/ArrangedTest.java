package org.khet.request.requests;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.khet.testing.KhetTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The whole service with a clock that tests move and puzzles that are quickly solved; one context for all such tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@KhetTest
@Import(Arranged.class)
@TestPropertySource(properties = "khet.request.outsiders.proof-bits=8")
public @interface ArrangedTest {}
