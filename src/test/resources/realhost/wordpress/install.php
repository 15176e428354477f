<?php
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = parse_url('@address@', PHP_URL_HOST) . ':' . parse_url('@address@', PHP_URL_PORT);
function wp_new_blog_notification() {
    // Nobody waits for a mail.
}
require '@folder@/site/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
$installed = wp_install('Test site', '@administrator@', '@administrator@@example.org', true, '', '@password@');
if (is_wp_error($installed)) {
    exit(1);
}
