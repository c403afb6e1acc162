package org.alongside.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a test class with the beans, persistence units and migrations of whatever module is on the class path, against a
 * PostgreSQL of its own.
 *
 * <pre>{@code
 * @ModuleTest
 * class PairingsTest {
 *     @Inject
 *     private Pairings pairings;
 *
 *     @Test
 *     void refusesToPairAParticipantWithThemselves() { ... }
 * }
 * }</pre>
 *
 * <p>{@link Transactions}, {@link MovableClock} and {@link Sql} can be injected besides the module's own beans.
 *
 * <ul>
 *   <li>Fields of the test are filled as those of a bean are: {@code @Inject}, {@code @PersistenceContext}, {@code @Resource}.
 *   <li>A request context is active around each test method, with {@code @BeforeEach} and {@code @AfterEach}.
 *   <li>No transaction is: each call of a use case has its own, as it has when a page calls it. {@link Transactions} opens
 *       one where a test wants several calls in one.
 *   <li>Classes nested in the test are beans too if an annotation makes them so: doubles ({@code @Alternative @Priority(1)}),
 *       observers, use cases of the test's own. Those that several tests share are found if the module's test resources have a
 *       {@code META-INF/beans.xml}.
 *   <li>The beans work with the login that production's server works with: behind the walls between programmes, owning nothing.
 *   <li>The database is a fresh copy for each test class; what one method wrote, the next one sees.
 *   <li>EJBs, servlets, REST resources and pages are not started.
 * </ul>
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ModuleExtension.class)
public @interface ModuleTest {}
